export const id = "shared-azure-sign-in-2";
export const ids = ["shared-azure-sign-in-2"];
export const modules = {

/***/ 29430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipelineIdentityToken: () => (/* reexport */ pipelineIdentityToken),
  signIn: () => (/* reexport */ sign_in/* signIn */.J)
});

// EXTERNAL MODULE: ./build/staging/core/src/json.js
var json = __webpack_require__(72283);
// EXTERNAL MODULE: ./build/staging/core/src/errors.js
var errors = __webpack_require__(58174);
// EXTERNAL MODULE: ./build/staging/net/src/transport.js
var src_transport = __webpack_require__(53550);
// EXTERNAL MODULE: ./build/staging/net/src/unreachable.js
var unreachable = __webpack_require__(25777);
// EXTERNAL MODULE: ./build/staging/net/src/request-failure.js
var request_failure = __webpack_require__(94617);
;// CONCATENATED MODULE: ./build/staging/azure/src/sign-in/pipeline-token.js



/** Of `Oidctoken - Create` in the REST API of Azure DevOps, as @azure/identity 4 asks it. */
const API_VERSION = '7.1';
const SERVICE = 'Azure DevOps';
/**
 * Asks Azure DevOps for a token that vouches for a service connection, for programs that sign in with it themselves. It lives some minutes.
 *
 * @returns the token, which nobody is to see
 * @throws UserError where the agent says not where to ask, ExternalError where none is given
 */
async function pipelineIdentityToken(connection, { ca, signal }) {
    const { connectionId, accessToken, tokenAddress } = connection;
    if (tokenAddress === undefined) {
        throw new errors/* UserError */.yo('The agent does not say where to ask for a token of a service connection.', {
            hint: 'run this in a job of Azure Pipelines, whose variable System.OidcRequestUri has it',
        });
    }
    const url = new URL(`${tokenAddress}?api-version=${API_VERSION}&serviceConnectionId=${encodeURIComponent(connectionId)}`);
    const operation = `get a token of the service connection ${connectionId}`;
    const transport = (0,src_transport/* createTransport */.o)({ ca });
    try {
        const { status, text } = await transport.send({
            method: 'POST',
            url,
            headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'x-tfs-fedauthredirect': 'Suppress' },
            body: '',
            signal,
        });
        const token = tokenIn(text);
        if (token !== undefined)
            return token;
        throw new errors/* ExternalError */.yA(`Azure DevOps gives no token of the service connection ${connectionId}: it answered ${status}.`, {
            ...{ service: SERVICE, operation, status },
            hint: 'see that this pipeline may use the connection, and that it is one with workload identity federation',
        });
    }
    catch (error) {
        const why = (0,unreachable/* unreachable */.HB)((0,request_failure/* codeOf */.$N)(error));
        if (why === undefined)
            throw error;
        throw new errors/* ExternalError */.yA(`Azure DevOps gives no token of the service connection ${connectionId}: ${why}.`, {
            ...{ service: SERVICE, operation, reason: 'network', cause: error },
        });
    }
    finally {
        transport.close();
    }
}
function tokenIn(text) {
    try {
        const answer = JSON.parse(text ?? '');
        const token = (0,json/* isObject */.G)(answer) ? answer['oidcToken'] : undefined;
        return typeof token === 'string' && token !== '' ? token : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/staging/azure/src/sign-in/sign-in.js + 2 modules
var sign_in = __webpack_require__(35639);
;// CONCATENATED MODULE: ./build/staging/azure/sign-in.js




/***/ })

};
