// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.kit.notify.out.QuietHours;
import city.madang.message.Channel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * The settings, read and checked once.
 *
 * @param site with which links begin
 * @param perHour the most messages to one address in an hour
 * @param keep how long texts and addresses are kept
 */
@Component(service = NotifySettings.class, configurationPid = NotifyConfig.PID)
public record NotifySettings(String site, Map<Channel, QuietHours> quiet, int perHour, Duration keep) {
    /** The defaults. */
    public static final NotifySettings USUAL = new NotifySettings(
            "http://127.0.0.1:8181", Map.of(Channel.SMS, QuietHours.parse("21:00-08:00")), 20, Duration.ofDays(180));

    public NotifySettings {
        quiet = Map.copyOf(quiet);
    }

    @Activate
    public NotifySettings(NotifyConfig config) {
        this(withoutSlash(config.site()), quiet(config), config.perHour(), Duration.ofDays(config.keepDays()));
    }

    private static String withoutSlash(String site) {
        return site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    private static Map<Channel, QuietHours> quiet(NotifyConfig config) {
        var hours = new EnumMap<Channel, QuietHours>(Channel.class);
        hours.put(Channel.EMAIL, QuietHours.parse(config.quietEmail()));
        hours.put(Channel.SMS, QuietHours.parse(config.quietSms()));
        hours.put(Channel.SOCIAL, QuietHours.parse(config.quietSocial()));
        return hours;
    }

    public QuietHours quietOn(Channel channel) {
        return quiet.getOrDefault(channel, QuietHours.NONE);
    }
}
