// SPDX-License-Identifier: Apache-2.0
package city.madang.outside;

/** There is no whole answer of the other server. */
public final class NotReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Why why;

    /** What was in the way. */
    public enum Why {
        /** Only https leads out of the city; http leads to listed addresses of this machine. */
        SCHEME,
        /** The name leads into the city's own network, which no administrator listed. */
        INSIDE,
        /** The name is unknown now. */
        NAME,
        /** No connection, or no trustworthy one. */
        CONNECTION,
        /** The answer did not come, was not whole in time, was cut off, or was too long. */
        ANSWER
    }

    public NotReached(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** Whether the other server may have got the call, and done what it asks. */
    public boolean mayHaveArrived() {
        return why == Why.ANSWER;
    }
}
