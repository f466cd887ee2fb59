// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.event.Event;

/** By its package, a kit type. */
public record Counted(int number) implements Event {}
