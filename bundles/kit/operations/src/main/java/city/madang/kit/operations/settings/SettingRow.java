// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.settings;

import java.util.List;

/**
 * A setting as the form shows it. Public, because templates read it.
 *
 * @param field name of its control
 * @param key of its texts, without ending
 * @param value empty text for a secret
 * @param written whether a secret has a value
 * @param lockedBy the environment variable that sets it; empty text when none does
 * @param wrong whether what was entered cannot be
 */
public record SettingRow(
        String field,
        String key,
        String kind,
        String value,
        boolean written,
        List<String> choices,
        long least,
        long most,
        boolean atOnce,
        String lockedBy,
        boolean wrong) {}
