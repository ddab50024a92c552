export const id = "shared-net-unreachable";
export const ids = ["shared-net-unreachable"];
export const modules = {

/***/ 25777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Jr: () => (/* binding */ PROXY_PASSWORD_HINT),
/* harmony export */   kF: () => (/* binding */ connectionHint)
/* harmony export */ });
/** What a code of the system, of TLS or of the transport means. */
const MEANINGS = {
    ENOTFOUND: 'no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    EHOSTUNREACH: 'there is no way to the host',
    ENETUNREACH: 'there is no way to the network of the host',
    ETIMEDOUT: 'no answer in time',
    TIMEOUT: 'no answer in time',
    EPROTO: 'what answers there does not speak TLS',
    PROXY_REFUSED: 'the proxy did not let the connection through',
    REDIRECTED: 'what answers there sends on to another address',
    ANSWER_TOO_LARGE: 'its answer is larger than 128 MiB, and nobody asks for one like that',
    HPE_INVALID_CONSTANT: 'what answers there does not speak HTTP',
    HPE_STRICT: 'what answers there does not speak HTTP as it should',
    REQUEST_SEND_ERROR: 'the request could not be sent',
    SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is from an authority that this machine does not trust',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is from an authority that this machine does not trust',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
    CERT_HAS_EXPIRED: 'its certificate has ended',
    CERT_NOT_YET_VALID: 'its certificate is not valid yet',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};
const TRUST = 'give the certificate of the authority (of a private cloud, or of a proxy that looks into TLS) in NODE_EXTRA_CA_CERTS, or as ca-file where the step has it';
const NETWORK = 'check network, proxy and firewall of this machine';
/** In words, or undefined for a code that is none of a connection. */
function unreachable(code) {
    return code === undefined ? undefined : MEANINGS[code];
}
/** What to do about a connection that failed. */
function connectionHint(code, host) {
    switch (code) {
        case 'ENOTFOUND':
        case 'EAI_AGAIN':
            return `is ${host} spelled right, and may this machine look it up (private endpoint, proxy)?`;
        case 'CERT_HAS_EXPIRED':
        case 'CERT_NOT_YET_VALID':
            return 'check the clock of this machine first; if it is right, the certificate of the host or of a proxy before it has to be renewed';
        case 'EPROTO':
            return `the port of ${host} seems to speak http, not https: give http:// for a store on this machine, as Azurite is, or another port; where a proxy is used, check whether https_proxy has to begin with http://, as that of most proxies does`;
        case 'REDIRECTED':
        case 'ANSWER_TOO_LARGE':
            return `the service itself never answers so: is it at ${host}, or does something between (a gateway, a sign-in page) answer in its place?`;
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
            return `give the name that stands in the certificate instead of ${host}, or check what the name server makes of it`;
    }
    const meaning = unreachable(code);
    if (meaning === undefined)
        return undefined;
    return meaning.startsWith('its certificate') ? TRUST : NETWORK;
}
/** A proxy answered 407 instead of the host. */
const PROXY_PASSWORD_HINT = 'the proxy wants a user name and password: set https_proxy=http://user:password@host:port (with % codes for special characters), or add the host to no_proxy';


/***/ })

};
