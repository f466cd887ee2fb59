// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.social;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.notify.Bureau;
import city.madang.kit.notify.OnBoth;
import city.madang.kit.notify.in.Marks;
import city.madang.kit.notify.out.SentMessages;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a simulator of the server's interface. */
class MastodonTest {
    private final MastodonSimulator server = new MastodonSimulator();
    private final TestClock clock = new TestClock();

    @AfterEach
    void stop() {
        server.close();
    }

    private record Settings(String server, String token, int seconds, int characters) implements MastodonConfig {
        @Override
        public Class<? extends Annotation> annotationType() {
            return MastodonConfig.class;
        }
    }

    private MastodonConfig settings(String token) {
        return new Settings(server.address(), token, 3600, 500);
    }

    private MastodonCarrier carrier(String token) {
        return new MastodonCarrier(settings(token), new TestCity(), clock);
    }

    private static TestCity demoCity() {
        var city = new TestCity();
        city.demo = true;
        return city;
    }

    private static Outgoing message(String text) {
        return new Outgoing(
                new MessageId(UUID.randomUUID()),
                new Address(Channel.SOCIAL, "@kim@example.social"),
                Locale.KOREAN,
                "",
                text,
                Optional.empty());
    }

    @Test
    void postsToOnePersonOnceHoweverOftenItIsTried() {
        var carrier = carrier(MastodonSimulator.TOKEN);
        var message = message("민원이 접수되었습니다.");
        assertThat(carrier.carry(message)).isEqualTo(new Carried.Sent("1"));
        assertThat(carrier.carry(message)).isEqualTo(new Carried.Sent("1"));
        assertThat(server.posts).hasSize(1);
        assertThat(server.posts.get(0))
                .containsEntry("status", "@kim@example.social 민원이 접수되었습니다.")
                .containsEntry("visibility", "direct")
                .containsEntry("language", "ko");
    }

    @Test
    void postsToEverybody() {
        var all = new Outgoing(
                new MessageId(UUID.randomUUID()), Address.EVERYBODY, Locale.ENGLISH, "", "Flood", Optional.empty());
        assertThat(carrier(MastodonSimulator.TOKEN).carry(all)).isInstanceOf(Carried.Sent.class);
        assertThat(server.posts.get(0)).containsEntry("status", "Flood").containsEntry("visibility", "public");
    }

    @Test
    void cutsWhatIsTooLong() {
        assertThat(carrier(MastodonSimulator.TOKEN).carry(message("가".repeat(600))))
                .isInstanceOf(Carried.Sent.class);
        assertThat(server.posts.get(0).get("status")).hasSize(500).endsWith("…");
    }

    @Test
    void comesBackLaterWhenTheServerIsBusyOrTheTokenWrongAndNeverWhenItRefuses() {
        var carrier = carrier(MastodonSimulator.TOKEN);
        server.failWith = 429;
        assertThat(carrier.carry(message("x"))).isEqualTo(new Carried.Later("the server said 429: told to fail"));
        assertThat(carrier.problem()).contains("the server said 429: told to fail");
        clock.pass(Duration.ofMinutes(1));
        assertThat(carrier.problem()).isEmpty();
        server.failWith = 422;
        assertThat(carrier.carry(message("x"))).isInstanceOf(Carried.Never.class);
        server.failWith = 0;
        assertThat(carrier("wrong").carry(message("x"))).isInstanceOf(Carried.Later.class);
        server.close();
        assertThat(carrier.carry(message("x"))).isInstanceOf(Carried.Later.class);
    }

    @Test
    void isNotReadyWithoutAServerAndSilentInADemo() {
        var none = new Settings("", "", 60, 500);
        var unset = new MastodonCarrier(none, new TestCity(), clock);
        assertThat(unset.problem()).isPresent();
        assertThat(unset.isSetUp()).isFalse();
        assertThat(carrier("wrong").isSetUp()).isTrue();
        var demo = new MastodonCarrier(settings(MastodonSimulator.TOKEN), demoCity(), clock);
        assertThat(demo.carry(message("x"))).isEqualTo(new Carried.Sent(""));
        assertThat(server.posts).isEmpty();
    }

    @OnBoth
    void takesEachMentionOnceFromWhereItBegan(Bureau on) throws Exception {
        var kit = on.services();
        var marks = new Marks(kit.tables);
        var intake = new MastodonIntake(
                settings(MastodonSimulator.TOKEN),
                new TestCity(),
                kit.arrivals,
                new SentMessages(kit.tables, kit.clock),
                marks,
                kit.clock);
        var name = Bureau.unique("minji");
        var host = "127.0.0.1";
        server.mention(name, "<p>@city old</p>", "", false);
        intake.look();
        for (int i = 0; i < 45; i++) {
            server.mention(name, "<p><span>@<a>city</a></span> lamp " + i + "<br>is <b>out</b></p>", "", false);
        }
        server.mention(name + "@else.example", "<p>@city &amp; more</p>", "", false);
        server.mention(name, "<p>@city beep</p>", "", true);
        intake.look();
        marks.set("mastodon", "0");
        intake.look();
        assertThat(kit.arrived("@" + name + "@" + host))
                .hasSize(46)
                .anySatisfy(each -> assertThat(each.body()).isEqualTo("lamp 7\nis out"));
        assertThat(kit.arrived("@" + name + "@else.example"))
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.body()).isEqualTo("& more"));
        assertThat(kit.aside("@" + name + "@" + host)).hasSize(1);
        intake.close();
    }
}
