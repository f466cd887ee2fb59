// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmppFormTest {
    @Test
    void offersWhatTheConfigurationHasWithTheSameDefaults() throws ReflectiveOperationException {
        for (var setting : new SmppForm().settings()) {
            var entry = SmppConfig.class.getMethod(setting.name());
            var without = Optional.ofNullable(entry.getDefaultValue())
                    .map(String::valueOf)
                    .orElse("");
            assertThat(setting.fallback()).as(setting.name()).isEqualTo(without);
        }
    }
}
