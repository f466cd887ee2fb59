// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.Money;

/** Cash came in (a positive amount), or went out as change or to a person who emptied the box (a negative one). */
public record CashMoved(Stamp stamp, Money amount) implements DeviceEvent {}
