// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

/** What kind of danger, how bad, how soon, how sure, and what people are asked to do. */
public record Danger(Category category, Response response, Urgency urgency, Severity severity, Certainty certainty) {}
