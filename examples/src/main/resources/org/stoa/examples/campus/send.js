// Sends the one form of the page; where scripts are off, its button does.
HTMLFormElement.prototype.submit.call(document.getElementById('send'));
