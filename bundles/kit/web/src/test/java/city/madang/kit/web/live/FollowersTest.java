// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testcity.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowersTest {
    private final TestClock clock = new TestClock();
    private final Followers followers = new Followers(clock, new Followers.Limits(3, 1, 2));

    @AfterEach
    void close() {
        followers.close();
    }

    @Test
    void tellsWhoFollowsTheTopicOnly() {
        var desk = follow(this, "desk", "");
        var wall = follow(this, "wall", followers.mark());
        followers.changed("complaints", "desk");
        followers.changed("parking", "wall");
        followers.tell();
        assertThat(desk.heard()).endsWith("changed");
        assertThat(wall.heard()).doesNotContain("changed").startsWith("hello");
    }

    @Test
    void tellsManyChangesOnce() {
        var desk = follow(this, "desk", followers.mark());
        for (int i = 0; i < 100; i++) {
            followers.changed("complaints", "desk");
        }
        followers.tell();
        followers.tell();
        assertThat(desk.heard()).containsExactly("hello", "changed");
    }

    @Test
    void tellsAtOnceWhatHappenedBetweenThePageAndTheStream() {
        var pageWasMade = followers.mark();
        followers.changed("complaints", "desk");
        assertThat(follow(this, "desk", pageWasMade).heard()).containsExactly("hello", "changed");
        assertThat(follow(this, "desk", followers.mark()).heard()).containsExactly("hello");
    }

    @Test
    void takesTheMarkOfAnotherNodeForOld() {
        var other = new Followers(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Followers.Limits.USUAL);
        assertThat(follow(this, "desk", other.mark()).heard()).containsExactly("hello", "changed");
        assertThat(follow(this, "desk", "no mark at all").heard()).containsExactly("hello", "changed");
        other.close();
    }

    @Test
    void goesOnFromTheLastEventThatWasHeard() {
        var first = follow(this, "desk", followers.mark());
        followers.changed("complaints", "desk");
        followers.tell();
        first.end();
        assertThat(follow(this, "desk", first.lastId()).heard()).containsExactly("hello");
        followers.changed("complaints", "desk");
        assertThat(follow(this, "desk", first.lastId()).heard()).containsExactly("hello", "changed");
    }

    @Test
    void endsTheStreamsOfAnOwnerAndFreesTheirPlaces() {
        var gone = follow("gone", "desk", "");
        var stays = follow("stays", "desk", "");
        assertThat(followers.mayFollow(new Asked.Who("", "192.0.2.1"))).isFalse();
        followers.end("gone");
        assertThat(gone.isEnded()).isTrue();
        assertThat(stays.isEnded()).isFalse();
        assertThat(followers.size()).isEqualTo(1);
        assertThat(followers.mayFollow(new Asked.Who("", "192.0.2.1"))).isTrue();
    }

    @Test
    void endsAtOnceWhenTheOwnerHasGoneMeanwhile() {
        var channel = new HeardChannel();
        followers.follow(new Asked("gone", () -> true, "complaints", Set.of("desk"), "", nobody()), channel);
        assertThat(channel.isEnded()).isTrue();
        assertThat(followers.size()).isZero();
    }

    @Test
    void countsOfficialsByThemselves() {
        follow(this, "desk", "");
        follow(this, "desk", "");
        assertThat(followers.mayFollow(nobody())).isFalse();
        assertThat(followers.mayFollow(new Asked.Who("kim", "192.0.2.1"))).isTrue();
    }

    @Test
    void beatsAndAsksToComeAgainAfterTenMinutes() {
        var quick = follow(this, "desk", followers.mark());
        var slow = follow(this, "desk", followers.mark());
        slow.fallBehind();
        followers.beat();
        assertThat(quick.heard()).containsExactly("hello", "beat");
        assertThat(slow.isEnded()).isTrue();
        clock.pass(Duration.ofMinutes(11));
        followers.beat();
        assertThat(quick.isEnded()).isTrue();
    }

    private HeardChannel follow(Object owner, String topic, String since) {
        var channel = new HeardChannel();
        followers.follow(new Asked(owner, () -> false, "complaints", Set.of(topic), since, nobody()), channel);
        return channel;
    }

    private static Asked.Who nobody() {
        return new Asked.Who("", "192.0.2.1");
    }
}
