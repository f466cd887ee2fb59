// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify;

import city.madang.kit.SiteAddress;
import city.madang.kit.notify.out.QuietHours;
import city.madang.message.Channel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The settings, read and checked once.
 *
 * @param address with which links begin
 * @param perHour the most messages to one address in an hour
 * @param keep how long texts and addresses are kept
 */
@Component(service = NotifySettings.class, configurationPid = NotifyConfig.PID)
public record NotifySettings(SiteAddress address, Map<Channel, QuietHours> quiet, int perHour, Duration keep) {
    public NotifySettings {
        quiet = Map.copyOf(quiet);
    }

    @Activate
    public NotifySettings(NotifyConfig config, @Reference SiteAddress address) {
        this(address, quiet(config), config.perHour(), Duration.ofDays(config.keepDays()));
    }

    private static Map<Channel, QuietHours> quiet(NotifyConfig config) {
        var hours = new EnumMap<Channel, QuietHours>(Channel.class);
        hours.put(Channel.EMAIL, QuietHours.parse(config.quietEmail()));
        hours.put(Channel.SMS, QuietHours.parse(config.quietSms()));
        hours.put(Channel.SOCIAL, QuietHours.parse(config.quietSocial()));
        return hours;
    }

    /** The defaults. */
    public static NotifySettings usual(SiteAddress address) {
        return new NotifySettings(
                address, Map.of(Channel.SMS, QuietHours.parse("21:00-08:00")), 20, Duration.ofDays(180));
    }

    /** With which links begin. */
    public String site() {
        return address.base();
    }

    public QuietHours quietOn(Channel channel) {
        return quiet.getOrDefault(channel, QuietHours.NONE);
    }
}
