export const id = "shared-records-with-lease";
export const ids = ["shared-records-with-lease"];
export const modules = {

/***/ 74275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ withLease)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58174);
/* harmony import */ var _state_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6319);



/**
 * Runs `work` while no other run holds the lease on a key. Waits while one does, and says so once.
 *
 * @param work gets a signal that fires on cancellation and when the lease is lost, and the lease
 * @throws UserError when another run holds it for longer than `wait`, ExternalError when the lease was lost, CancelledError, what `work` throws
 */
async function withLease(store, key, options, work) {
    const lease = await acquire(store, key, options);
    try {
        return await work(AbortSignal.any([options.signal, lease.lost]), lease);
    }
    catch (error) {
        if (options.signal.aborted)
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
        // What was being done was ended by that.
        if (lease.lost.aborted || error instanceof _state_store_js__WEBPACK_IMPORTED_MODULE_2__/* .LeaseLost */ .Vj)
            throw lost(store, key);
        throw error;
    }
    finally {
        await lease.release();
    }
}
async function acquire(store, key, { seconds, wait, log, signal }) {
    const deadline = performance.now() + wait;
    let told = false;
    for (;;) {
        const lease = await store.lease(key, seconds);
        if (lease !== undefined)
            return lease;
        if (performance.now() >= deadline) {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${store.place}/${key} is in use by another run.`, {
                hint: `wait until it has ended; ${seconds} s after a run was killed, others go on by themselves`,
            });
        }
        if (!told)
            log.info(`Waiting for another run, which works on ${store.place}/${key}.`);
        told = true;
        // Random, so that two that wait do not keep coming together.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(200 + Math.random() * 800, undefined, { signal }).catch(() => {
            throw new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
        });
    }
}
function lost(store, key) {
    return new _bakehouse_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .ExternalError */ .yA(`The lease on ${store.place}/${key} was lost: this run stood still or was cut off for too long.`, {
        service: 'state store',
        operation: `hold the lease on ${key}`,
        hint: 'run again; it goes on with what is there',
    });
}


/***/ })

};
