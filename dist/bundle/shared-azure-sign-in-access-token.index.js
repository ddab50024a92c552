export const id = "shared-azure-sign-in-access-token";
export const ids = ["shared-azure-sign-in-access-token"];
export const modules = {

/***/ 53669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ SharedAccessToken)
/* harmony export */ });
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58174);



/** Asks for a new token this long before the old one ends, as the SDKs do it. Milliseconds. */
const EARLY = 120_000;
/** Milliseconds until a renewal that failed early is tried again. */
const AGAIN = 10_000;
/**
 * The access token for one service, asked for when it is first needed, when it is about to end, and when the service refuses it. One
 * for all requests of a run, so that they share it.
 */
class SharedAccessToken {
    #credential;
    #scope;
    #token;
    /** When the next one is asked for, by the monotonic clock and by the time of day. */
    #askAt = 0;
    #askOn = 0;
    /** The token that was given last. */
    #current;
    #tenant;
    /** Came in the place of a refused one and was not accepted yet. */
    #unproven;
    /** @param scope `https://…/.default` of the service */
    constructor(credential, scope) {
        this.#credential = credential;
        this.#scope = scope;
    }
    /**
     * A token that is valid. When asking for a new one before the old one ends fails, it is the old one.
     *
     * @throws Error what the credential throws when it has no token
     */
    async get() {
        if (this.#token === undefined || performance.now() > this.#askAt || Date.now() > this.#askOn) {
            this.#askAt = Number.POSITIVE_INFINITY;
            this.#askOn = Number.POSITIVE_INFINITY;
            this.#token = this.#ask();
        }
        return this.#token;
    }
    /** The service took a request: what it had was good. */
    accepted() {
        this.#unproven = undefined;
    }
    /**
     * A token for another try, after the service refused one.
     *
     * @param used the refused one
     * @param challenge the answer's `WWW-Authenticate`, which may name the tenant that is wanted
     * @returns undefined when the refused one was new itself: there is nothing more to try
     * @throws Error what the credential throws when it has no token
     */
    async afterRefusal(used, challenge) {
        if (used === this.#unproven)
            return undefined;
        this.#tenant = /authorization_uri="?https:\/\/[^/\s"]+\/([0-9a-f-]{36})\b/i.exec(challenge)?.[1] ?? this.#tenant;
        // Another of the requests that were refused together may have renewed it already.
        if (this.#current?.token.token === used) {
            this.#current = undefined;
            this.#token = undefined;
            this.#credential.renew?.();
        }
        this.#unproven = (await this.get()).token;
        return this.#unproven;
    }
    async #ask() {
        try {
            const token = await this.#credential.getToken(this.#scope, this.#tenant === undefined ? {} : { tenantId: this.#tenant });
            if (token === null)
                throw Object.assign(new Error('the identity gave no token'), { name: 'AuthenticationError' });
            // Its time is by the machine's clock, which may be set before it is over; the other clock stands still while a machine sleeps.
            const expires = performance.now() + token.expiresOnTimestamp - Date.now();
            this.#current = { token, expires };
            this.#askAt = expires - EARLY;
            this.#askOn = token.expiresOnTimestamp;
            return token;
        }
        catch (error) {
            const old = this.#current;
            const now = performance.now();
            if (old === undefined || error instanceof _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc || now >= old.expires || Date.now() >= old.token.expiresOnTimestamp) {
                this.#token = undefined;
                throw error;
            }
            this.#askAt = Math.min(now + AGAIN, old.expires);
            this.#askOn = old.token.expiresOnTimestamp;
            return old.token;
        }
    }
}


/***/ })

};
