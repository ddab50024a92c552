export { cutMessageWay, gitLogWay, readCommitMessage } from './src/commit-message.ts';
export { commitInterfaceWay, eventWay, githubRepository, headOfPullRequest } from './src/github-commit.ts';
