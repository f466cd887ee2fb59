// SPDX-License-Identifier: Apache-2.0
/**
 * What the city holds about a person: shown, exported, erased, and not kept longer than the city chose. Start at
 * {@link city.madang.kit.privacy.PrivacyOffice}, which asks every open module; {@link city.madang.kit.privacy.RetentionPlan} has
 * the city's times and {@link city.madang.kit.privacy.RetentionJob} keeps to them each night. The pages are for citizens who
 * showed a PIN or signed in, and for the data officer.
 */
package city.madang.kit.privacy;
