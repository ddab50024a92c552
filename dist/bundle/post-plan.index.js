export const id = "post-plan";
export const ids = ["post-plan"];
export const modules = {

/***/ 50879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  postPlan: () => (/* binding */ postPlan)
});

// EXTERNAL MODULE: ./build/staging/image-plan/src/plan-summary.js
var plan_summary = __webpack_require__(99187);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/system/src/files.js
var files = __webpack_require__(85368);
;// CONCATENATED MODULE: ./build/staging/scm/src/pull-request-comment.js


/** GitHub refuses a longer comment (`body is too long (maximum is 65536 characters)`). */
const MOST_CHARACTERS = 65_536;
const PER_PAGE = 100;
/** 10,000 comments: nobody reads that pull request any more. */
const MOST_PAGES = 100;
/**
 * The line that tells a comment from others, and is not shown.
 *
 * @param subject what the comment is about; of each subject there is one comment in a pull request
 */
function commentMarker(subject) {
    return `<!-- bakehouse-plan ${(0,files/* sha256 */.sc)(subject).slice(0, 12)} -->`;
}
/**
 * Posts a comment to a pull request, or brings the one with the same marker up to date. A comment that says the same already is left
 * alone. Failing to comment is no reason to fail a plan: what GitHub answers is returned.
 *
 * @param markdown at most `MOST_CHARACTERS` with the marker
 * @throws CancelledError
 */
async function postComment(pull, marker, markdown, signal) {
    const body = `${marker}\n${markdown}`;
    try {
        const found = await findComment(pull, marker);
        const place = { owner: pull.owner, repo: pull.repo };
        if (found === undefined) {
            const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
            const { data } = await pull.request(route, { ...place, issue_number: pull.number, body });
            return { outcome: 'created', url: urlOf(data) };
        }
        if (sameText(found.body, body))
            return { outcome: 'unchanged', url: found.url };
        const { data } = await pull.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...place,
            comment_id: found.id,
            body,
        });
        return { outcome: 'updated', url: urlOf(data) };
    }
    catch (error) {
        (0,errors/* throwIfCancelled */.dZ)(signal);
        return { outcome: 'refused', ...explain(error, pull) };
    }
}
/** The first comment that begins with the marker; a reply that quotes one does not. */
async function findComment(pull, marker) {
    for (let page = 1; page <= MOST_PAGES; page++) {
        const { data } = await pull.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            owner: pull.owner,
            repo: pull.repo,
            issue_number: pull.number,
            per_page: PER_PAGE,
            page,
        });
        const comments = Array.isArray(data) ? data : [];
        for (const comment of comments) {
            const { id, body } = comment;
            if (typeof id === 'number' && typeof body === 'string' && body.startsWith(marker))
                return { id, body, url: urlOf(comment) };
        }
        if (comments.length < PER_PAGE)
            return undefined;
    }
    return undefined;
}
/** GitHub may give a body back with other line ends and without those at its end. */
function sameText(a, b) {
    const plain = (text) => text.replaceAll('\r\n', '\n').trimEnd();
    return plain(a) === plain(b);
}
function urlOf(comment) {
    const url = typeof comment === 'object' && comment !== null && 'html_url' in comment ? comment.html_url : undefined;
    return typeof url === 'string' ? url : '';
}
function explain(error, pull) {
    const { status } = (typeof error === 'object' && error !== null ? error : {});
    const where = `${pull.owner}/${pull.repo}#${pull.number}`;
    const why = `The plan is not posted to ${where}: GitHub answered ${typeof status === 'number' ? `${status}, ` : ''}${firstLine((0,errors/* messageOf */.bD)(error))}.`;
    // A token without the right to see something gets 404.
    if (status !== 403 && status !== 404)
        return { why, hint: status === 401 ? 'the token is not valid (any more)' : 'run the step again' };
    if (/rate limit/i.test((0,errors/* messageOf */.bD)(error)))
        return { why, hint: 'run the step again in an hour' };
    const hint = pull.fork
        ? 'runs of pull requests from forks have a token that only reads: post it from a workflow on workflow_run, which has a token of its own'
        : 'give the job "permissions: {pull-requests: write}", or another token';
    return { why, hint };
}
function firstLine(text) {
    return (text.split('\n', 1)[0] ?? '').replace(/\.$/, '').slice(0, 200);
}

;// CONCATENATED MODULE: ./build/staging/steps/src/plan-images/post-plan.js


/** For the marker and the link. */
const RESERVE = 1_000;
/**
 * Posts the plan to the pull request, or brings it up to date there. What stands in the way is a warning: the plan holds without it.
 *
 * @param subject of several plans in one pull request each has a comment of its own
 * @returns URL of the comment
 */
async function postPlan(plan, subject, token, context) {
    const { log, signal, environment } = context;
    const pull = await context.pullRequest(token);
    if (pull === undefined) {
        log.info('The run is not about a pull request on GitHub; the plan is not posted.');
        return undefined;
    }
    // Bytes are at least as many as the characters that GitHub counts.
    const summary = (0,plan_summary/* planSummary */.MM)(plan, MOST_CHARACTERS - RESERVE);
    const link = environment.runUrl === undefined ? '' : `\n[The run](${environment.runUrl})\n`;
    const posted = await postComment(pull, commentMarker(subject), context.cover(summary + link), signal);
    if (posted.outcome === 'refused') {
        log.warning(`${posted.why} (${posted.hint})`);
        return undefined;
    }
    log.info(`The plan's comment is ${posted.outcome}: ${posted.url}`);
    return posted.url;
}


/***/ })

};
