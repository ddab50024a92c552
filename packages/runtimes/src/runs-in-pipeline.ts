/**
 * What pipelines set for the commands that they run: `CI` nearly all of them, Azure Pipelines, Jenkins and TeamCity names of their own.
 * https://docs.github.com/actions/reference/variables-reference, https://learn.microsoft.com/azure/devops/pipelines/build/variables,
 * https://www.jenkins.io/doc/book/pipeline/jenkinsfile/, https://www.jetbrains.com/help/teamcity/predefined-build-parameters.html
 */
const PIPELINES = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION'];

/** True for a command that a pipeline runs, and not a person. */
export function runsInPipeline(environment: NodeJS.ProcessEnv): boolean {
  return PIPELINES.some((name) => !/^(?:|0|false)$/i.test(environment[name]?.trim() ?? ''));
}
