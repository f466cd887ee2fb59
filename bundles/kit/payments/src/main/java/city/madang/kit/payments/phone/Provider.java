// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.payments.phone;

/**
 * Somebody through whom phones are asked. Called outside of units of work, by one thread at a time for one request. It keeps nothing: what it
 * says is written down by who asks it.
 */
public interface Provider {
    /** Asks. For a correlation that it had before it does not ask the person again. */
    Heard ask(Demand demand);

    /** What became of it. */
    Heard look(Demand demand);
}
