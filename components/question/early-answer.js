/*
 * On a slow phone people answer before the app has started. Their choice stays in the form; pressing Continue is noted here and
 * heard when the app starts. The form itself is never sent: that would put the answer in the address.
 */
document.addEventListener(
  'submit',
  function (event) {
    event.preventDefault();
    event.target.dataset.pressed = '';
  },
  true,
);
