// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

/**
 * Events that are to be stored one after the other: when one of them could not be stored, none that follows is, so that all of them
 * come again in their order. Made for one session. Nobody but {@link EventStore} looks into it.
 */
public final class Succession {
    volatile boolean isBroken;
}
