export { openPullRequest, pullRequestOfAzureBuild, pullRequestOfEvent } from './src/github-pull-request.ts';
export { commentMarker, MOST_CHARACTERS, postComment } from './src/pull-request-comment.ts';
