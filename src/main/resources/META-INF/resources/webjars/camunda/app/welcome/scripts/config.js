// Replaces the file of the same path in camunda-webapp-webjar; what is not said here keeps its default.
export default {
  customScripts: ['../../../js/one-sign-in']
};
