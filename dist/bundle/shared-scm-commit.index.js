export const id = "shared-scm-commit";
export const ids = ["shared-scm-commit"];
export const modules = {

/***/ 28083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commitInterfaceWay: () => (/* reexport */ commitInterfaceWay),
  cutMessageWay: () => (/* reexport */ cutMessageWay),
  eventWay: () => (/* reexport */ eventWay),
  gitLogWay: () => (/* reexport */ gitLogWay),
  githubRepository: () => (/* reexport */ githubRepository),
  headOfPullRequest: () => (/* reexport */ headOfPullRequest),
  readCommitMessage: () => (/* reexport */ readCommitMessage)
});

// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/program.js + 3 modules
var program = __webpack_require__(49718);
// EXTERNAL MODULE: ./build/staging/system/src/child-environment.js
var child_environment = __webpack_require__(99757);
;// CONCATENATED MODULE: ./build/staging/scm/src/commit-message.js


/**
 * The first message that one of the ways gives whole, else the first that is cut.
 *
 * @throws UserError naming every way with the reason why it failed, CancelledError
 */
async function readCommitMessage(ways, request) {
    const reasons = [];
    let cut;
    for (const way of ways) {
        if (request.signal !== undefined)
            (0,errors/* throwIfCancelled */.dZ)(request.signal);
        try {
            const found = await way.read();
            if ('missing' in found) {
                reasons.push(`${way.source}: ${found.missing}`);
                continue;
            }
            const message = { cut: false, others: [], source: way.source, ...found };
            if (!message.cut)
                return message;
            cut ??= message;
        }
        catch (error) {
            if (request.signal !== undefined)
                (0,errors/* throwIfCancelled */.dZ)(request.signal);
            reasons.push(`${way.source}: ${(0,errors/* messageOf */.bD)(error).split('\n', 1)[0]}`);
        }
    }
    if (cut !== undefined)
        return cut;
    const which = request.commit === undefined ? 'the commit' : `the commit ${request.commit}`;
    throw new errors/* UserError */.yo(`The message of ${which} cannot be read.`, {
        hint: 'give the message itself, or check the repository out before this step',
        findings: reasons.map((message) => ({ severity: 'error', message })),
    });
}
/** A hash, or a name with what git lets follow it, such as `feature/#12`; nothing that could be an option. */
const REVISION = /^[^-\p{Cc}]\P{Cc}*$/u;
/** Files of a checkout that look like a repository (HEAD, objects, config) are not one: its settings would name programs to run. */
const NO_BARE = ['-c', 'safe.bareRepository=explicit'];
/** Git is only asked for one commit of a local repository. */
const GIT_TIMEOUT = 30_000;
/** The checkout in a folder, through git: the only way that has the whole message wherever there is a checkout. */
function gitLogWay(folder, commit, { signal }) {
    const revision = commit ?? 'HEAD';
    return {
        source: 'git log',
        async read() {
            if (!REVISION.test(revision))
                return { missing: `${JSON.stringify(revision)} is not a commit` };
            // What a person's configuration adds (signatures, colours, another encoding) stays out.
            const format = ['--no-show-signature', '--no-color', '--no-patch', '--encoding=UTF-8', '--format=%H%n%B'];
            const { stdout, exitCode, tail } = await (0,program/* runProgram */.mB)('read the commit message', ['git', ...NO_BARE, 'log', '-1', ...format, revision, '--'], {
                cwd: folder,
                // A commit that is not there is not fetched, by whatever means the repository names.
                inherit: child_environment/* GIT_SETTINGS */.bd,
                env: { GIT_NO_LAZY_FETCH: '1' },
                timeout: GIT_TIMEOUT,
                allowFailure: true,
                ...(signal === undefined ? {} : { signal }),
            });
            if (exitCode !== 0)
                return { missing: tail.find((line) => line.startsWith('fatal:')) ?? tail.at(-1) ?? `git ended with exit code ${exitCode}` };
            // A range without a commit in it is no mistake to git.
            if (stdout === '')
                return { missing: `${JSON.stringify(revision)} is not a commit` };
            const end = stdout.indexOf('\n');
            return { commit: stdout.slice(0, end), text: stdout.slice(end + 1).trimEnd() };
        },
    };
}
/** A variable of the host that has only the beginning of the message. */
function cutMessageWay(variable, text, commit) {
    return {
        source: variable,
        read: async () => (text === undefined || text === '' ? { missing: 'it is not set for this commit' } : { text, commit, cut: true }),
    };
}

// EXTERNAL MODULE: ./build/staging/scm/src/github-context.js
var github_context = __webpack_require__(3576);
;// CONCATENATED MODULE: ./build/staging/scm/src/github-commit.js

/**
 * The event that triggered the run: a push has its head commit and the others, a merge queue and a finished workflow theirs. An
 * event about a pull request has only the hash.
 *
 * @param wanted another commit than that of the event is not taken from it, unless it is one of the push
 */
function eventWay(payload, wanted) {
    return {
        source: 'the event',
        async read() {
            const head = headCommit(payload);
            if (head === undefined)
                return { missing: 'the event has no commit message' };
            const pushed = commitsOf(payload);
            const found = wanted === undefined ? head : [head, ...pushed].find(({ commit }) => isHash(wanted) && commit.startsWith(wanted.toLowerCase()));
            if (found === undefined)
                return { missing: `the event is about ${head.commit}` };
            return { ...found, others: pushed.filter(({ commit }) => commit !== found.commit) };
        },
    };
}
function isHash(text) {
    return /^[0-9a-f]{7,64}$/i.test(text);
}
function headCommit(payload) {
    const candidates = [payload['head_commit'], payload['merge_group']?.head_commit, payload['workflow_run']?.head_commit];
    return candidates.map(readCommit).find((commit) => commit !== undefined);
}
function commitsOf(payload) {
    const commits = payload['commits'];
    return (Array.isArray(commits) ? commits : []).map(readCommit).filter((commit) => commit !== undefined);
}
function readCommit(value) {
    const { id, message } = (typeof value === 'object' && value !== null ? value : {});
    return typeof id === 'string' && typeof message === 'string' ? { commit: id, text: message } : undefined;
}
/** The head of the branch, when the event is about a pull request. */
function headOfPullRequest(payload) {
    const sha = payload.pull_request?.['head']?.sha;
    return typeof sha === 'string' ? sha : undefined;
}
/** GitHub's interface for commits (`GET /repos/{owner}/{repo}/commits/{ref}`), which takes a token. */
function commitInterfaceWay(repository, commit, { token, signal }) {
    return {
        source: "GitHub's interface",
        async read() {
            if (token === undefined)
                return { missing: 'no token is given' };
            if (repository === undefined)
                return { missing: 'the repository is not known, or not on GitHub' };
            if (commit === undefined)
                return { missing: 'the commit is not known' };
            const client = await (0,github_context/* createGitHubClient */.L)(token);
            const request = signal === undefined ? {} : { request: { signal } };
            const { data } = await client.rest.repos.getCommit({ ...repository, ref: commit, ...request });
            const found = readCommit({ id: data?.sha, message: data?.commit?.message });
            return found ?? { missing: 'the answer is no commit' };
        },
    };
}
/** `owner/name`, or the address of a repository on a server of GitHub's (`GITHUB_SERVER_URL`). */
function githubRepository(address, server = 'https://github.com') {
    const host = URL.canParse(server) ? new URL(server).host : '';
    const path = address
        ?.replace(/^(?:https?|ssh|git):\/\/(?:[^/@]*@)?/, '')
        .replace(/^git@([^:/]+):/, '$1/')
        .replace(/\.git$/, '');
    const parts = path?.split('/') ?? [];
    if (parts.length === 3 && parts[0]?.toLowerCase() === host.toLowerCase())
        parts.shift();
    const [owner, repo] = parts;
    return parts.length === 2 && owner && repo ? { owner, repo } : undefined;
}

;// CONCATENATED MODULE: ./build/staging/scm/commit.js




/***/ })

};
