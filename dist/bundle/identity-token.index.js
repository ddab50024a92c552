export const id = "identity-token";
export const ids = ["identity-token"];
export const modules = {

/***/ 92641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubIdentityToken: () => (/* binding */ gitHubIdentityToken)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96421);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);


const TOKEN = 'ACTIONS_ID_TOKEN_REQUEST_TOKEN';
const ADDRESS = 'ACTIONS_ID_TOKEN_REQUEST_URL';
/**
 * Asks GitHub for a token that says which job of which repository this is. `@actions/core` masks it.
 *
 * @param requestToken of the runner; it has left the environment already
 * @param audience for whom it is
 * @throws UserError when the job may not have one, or GitHub gives none
 */
async function gitHubIdentityToken(requestToken, audience) {
    if (requestToken === undefined || !process.env[ADDRESS]) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('GitHub gives this job no identity token.', {
            hint: 'add "permissions: id-token: write" to the job or the workflow (then also "contents: read" for the checkout); a pull request from a fork never gets one',
        });
    }
    try {
        return await lend(requestToken, () => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .getIDToken */ .V9)(audience));
    }
    catch (error) {
        throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`GitHub gave no identity token: ${(0,_bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error).replace(/\s+/g, ' ').trim()}.`, {
            hint: 'run the job again; https://www.githubstatus.com says whether GitHub Actions has trouble',
        });
    }
}
/** `getIDToken` reads the variable before it first waits, so no child process that is started meanwhile can inherit it. */
function lend(token, call) {
    process.env[TOKEN] = token;
    try {
        return call();
    }
    finally {
        delete process.env[TOKEN];
    }
}


/***/ })

};
