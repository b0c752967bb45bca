// A link to a task ends in #/?task=…, which a browser forgets when it sends a form unless the form's address has it too.
document.getElementById('signIn').action += location.hash;
