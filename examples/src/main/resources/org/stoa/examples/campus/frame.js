// A tool that has registered itself asks for its window to be closed.
const frame = document.getElementById('tool');
addEventListener('message', (event) => {
  const close = event.data && event.data.subject === 'org.imsglobal.lti.close';
  if (close && event.source === frame.contentWindow) {
    location.assign(frame.dataset.close);
  }
});
