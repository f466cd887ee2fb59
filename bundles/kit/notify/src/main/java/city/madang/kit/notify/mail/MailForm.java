// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import city.madang.kit.Settings;
import city.madang.module.Setting;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** What administrators may set of e-mail on a page. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class MailForm implements Settings {
    private static final int MOST_PORT = 65_535;

    @Override
    public String pid() {
        return MailConfig.PID;
    }

    @Override
    public String group() {
        return "mail";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.text("smtpHost", ""),
                Setting.number("smtpPort", 587, 1, MOST_PORT),
                Setting.choice("smtpSecurity", "starttls", "tls", "none"),
                Setting.text("smtpUser", ""),
                Setting.secret("smtpPassword"),
                Setting.text("address", ""),
                Setting.text("imapHost", ""),
                Setting.number("imapPort", 993, 1, MOST_PORT),
                Setting.choice("imapSecurity", "tls", "starttls", "none"),
                Setting.text("imapUser", ""),
                Setting.secret("imapPassword"),
                Setting.text("imapFolder", "INBOX"),
                Setting.text("imapDone", ""));
    }
}
