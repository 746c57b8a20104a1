/*
 * No browser's policy stops a page from talking to another computer by WebRTC: Chromium 156 does not know the directive for it, and
 * neither does Firefox 140. Nothing here needs it, so it is taken away before any other script could use it.
 */
['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'].forEach(function (name) {
  if (name in window) Object.defineProperty(window, name, { value: undefined });
});
