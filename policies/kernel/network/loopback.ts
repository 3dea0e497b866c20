const loopback = /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?:\/|$)/i;

/** Whether an address is of the machine itself: what goes there is nobody's to listen to. The sandbox is there. */
export function isLoopback(url: string): boolean {
    return loopback.test(url);
}
