// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe;

import city.madang.event.Event;

/** There are more subscribers to tell of an alert. */
public record SendOn(String alert) implements Event {}
