export const id = "shared-net-get";
export const ids = ["shared-net-get"];
export const modules = {

/***/ 35891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ get)
/* harmony export */ });
/* harmony import */ var _coded_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29939);

/** As many as browsers are content with for a download. */
const MOST_REDIRECTS = 5;
/**
 * Sends GET and follows redirects, as a download may have them. What it is given for the address (a token, a cookie, a signature in the
 * query) goes to no other: once an answer leads to another origin, no header is sent any more, also not back to the first.
 *
 * @returns the first answer that is no redirect; the `body` of a 200 is a stream, that of others is not read
 * @throws Error as `Transport.send` does; with the code REDIRECTED for an answer that leads nowhere, too often on, from https:// to
 *   http://, or to an address with a user or password. No message shows an address.
 */
async function get(transport, address, { headers = {}, signal }) {
    let url = address;
    let sent = headers;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        const answer = await transport.send({ method: 'GET', url, headers: { ...sent }, signal, stream: () => true });
        if (answer.status === 200)
            return answer;
        // What else it says is shown nowhere, and may have no end.
        answer.body?.destroy();
        if (![301, 302, 303, 307, 308].includes(answer.status))
            return { status: answer.status, headers: answer.headers, text: '' };
        const next = nextAddress(url, answer.headers.location);
        if (next.origin !== url.origin)
            sent = {};
        url = next;
    }
    throw redirected(`it leads on more than ${MOST_REDIRECTS} times`);
}
function nextAddress(url, location) {
    const next = location === undefined ? null : URL.parse(location, url.href);
    if (next === null || !/^https?:$/.test(next.protocol))
        throw redirected('it leads to what is no http:// or https:// address');
    if (next.username !== '' || next.password !== '')
        throw redirected('it leads to an address with a user or password');
    if (url.protocol === 'https:' && next.protocol === 'http:')
        throw redirected(`it leads from https:// to http:// at ${next.host}`);
    return next;
}
function redirected(message) {
    return (0,_coded_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codedError */ .A)(message, 'REDIRECTED');
}


/***/ })

};
