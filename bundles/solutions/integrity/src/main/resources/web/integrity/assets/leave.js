// SPDX-License-Identifier: Apache-2.0
// Leaves at once, by the link or by three times Shift, and without a way back to this page.
const link = document.querySelector("[data-leave]");
if (link) {
  const leave = () => location.replace(link.href);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  let pressed = [];
  addEventListener("keyup", (event) => {
    const now = Date.now();
    pressed = event.key === "Shift" ? [...pressed.filter((then) => now - then < 2000), now] : [];
    if (pressed.length === 3) {
      leave();
    }
  });
}
