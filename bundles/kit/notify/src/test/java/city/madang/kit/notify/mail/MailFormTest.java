// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailFormTest {
    @Test
    void offersWhatTheConfigurationHasWithTheSameDefaults() throws ReflectiveOperationException {
        for (var setting : new MailForm().settings()) {
            var entry = MailConfig.class.getMethod(setting.name());
            assertThat(setting.fallback()).as(setting.name()).isEqualTo(String.valueOf(entry.getDefaultValue()));
        }
    }
}
