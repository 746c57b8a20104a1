/*
 * No browser's policy stops a page from talking to another computer by WebRTC: neither Chromium 156 nor Firefox 153 heeds the directive
 * that is meant for it (`webrtc 'block'`, tried on 2026-11-24). Nothing here needs it, so it is taken away before other scripts run.
 */
['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'].forEach(function (name) {
  if (name in window) Object.defineProperty(window, name, { value: undefined });
});
