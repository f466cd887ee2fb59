// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover.store;

import city.madang.solution.complaints.domain.ServiceCode;

/** One of our services and what it is called there. */
public record Match(ServiceCode ours, String theirs) {}
