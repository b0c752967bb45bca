/**
 * Two of Tasklist's own tabs have nothing to show: history below our level of it, and a description, which stands on the
 * card. What has happened stands in the tab «Sak».
 */
const EMPTY = ['task-detail-history', 'task-detail-description'];

angular.module('cam.tasklist').config(['$provide', provide => provide.decorator('Views', ['$delegate', views => {
  const all = views.getProviders.bind(views);
  views.getProviders = asked => all(asked).filter(({ id }) => !EMPTY.includes(id));
  return views;
}])]);

export default [];
