// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import static city.madang.kit.vault.Town.complaints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.kit.data.TestDatabase;
import city.madang.vault.Place;
import city.madang.vault.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values for who has a code, and files for one unit, on every database. */
abstract class CodesContract {
    private static final Place PLACE = new Place("integrity_entry", "told", "1");
    private static final Place OTHER = new Place("integrity_entry", "told", "2");
    private static final String PASSPHRASE = "보물은 바다 밑에 있습니다";
    private static final Official OFFICIAL = new Official(
            new PersonId(new UUID(0, 1).toString()), "one", "One", Optional.empty(), Optional.empty(), Set.of());

    @TempDir
    Path folder;

    private final TestDatabase on;
    private Town town;

    CodesContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void open() {
        town = new Town(on, folder.resolve("data"));
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void opensForWhoShowsTheCode() {
        var codes = complaints(town.node(Map.of())).codes();
        var issued = codes.issue("form one");
        assertThat(issued.code()).matches("[0-9]{4}( [0-9]{4}){4}").isEqualTo(codes.code("form one"));
        assertThat(issued.toString()).doesNotContain(issued.code());
        assertThat(issued.keys().toString())
                .doesNotContain(issued.code())
                .doesNotContain(issued.code().replace(" ", ""));
        var sealed = codes.seal(issued.keys(), PLACE, "Thank you");

        var typed = codes.show(" " + issued.code().replace(" ", "-") + " ").orElseThrow();
        assertThat(typed.finder()).isEqualTo(issued.keys().finder());
        assertThat(typed.open(issued.keys(), PLACE, sealed)).isEqualTo("Thank you");
        assertThatThrownBy(() -> typed.open(issued.keys(), OTHER, sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> typed.open(issued.keys(), PLACE, sealed.substring(0, 40)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void anotherCodeOpensNothing() {
        var codes = complaints(town.node(Map.of())).codes();
        var issued = codes.issue("form one");
        var other = codes.issue("form two");
        assertThat(other.code()).isNotEqualTo(issued.code());
        var sealed = codes.seal(issued.keys(), PLACE, "Thank you");
        var shown = codes.show(other.code()).orElseThrow();
        assertThat(shown.finder()).isNotEqualTo(issued.keys().finder());
        assertThatThrownBy(() -> shown.open(issued.keys(), PLACE, sealed)).isInstanceOf(Unreadable.class);
        for (var typed :
                new String[] {"", "1234", issued.code() + "1", issued.code().replace('1', 'x') + "x"}) {
            assertThat(codes.show(typed)).isEmpty();
        }
    }

    @Test
    void anotherNodeAndAnotherScriptReadTheSameCode() {
        var issued = complaints(town.node(Map.of())).codes().issue("form one");
        var arabic = new StringBuilder();
        issued.code().chars().forEach(c -> arabic.appendCodePoint(c == ' ' ? ' ' : '\u0660' + c - '0'));
        var there = complaints(town.node(Map.of())).codes();
        assertThat(there.show(arabic.toString()).orElseThrow().finder())
                .isEqualTo(issued.keys().finder());
    }

    @Test
    void anotherModuleHasOtherCodes() {
        var node = town.node(Map.of());
        var other = node.forModule("hr", Town.class.getClassLoader(), null).codes();
        assertThat(other.code("form one")).isNotEqualTo(complaints(node).codes().code("form one"));
    }

    @Test
    void aLaneSealsFiles() throws IOException {
        var lane = complaints(town.node(Map.of())).lane("corruption");
        var out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> lane.sealing(PLACE, out)).isInstanceOf(IllegalStateException.class);
        lane.establish(PASSPHRASE);
        var plain = "a film of 200 KiB ".repeat(12_000).getBytes(StandardCharsets.US_ASCII);
        try (var to = lane.sealing(PLACE, out)) {
            to.write(plain);
        }
        var sealed = out.toByteArray();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("film");
        assertThatThrownBy(() -> lane.opening(OFFICIAL, PLACE, new ByteArrayInputStream(sealed)))
                .isInstanceOf(IllegalStateException.class);
        lane.unlock(OFFICIAL, PASSPHRASE);
        try (var in = lane.opening(OFFICIAL, PLACE, new ByteArrayInputStream(sealed))) {
            assertThat(in.readAllBytes()).isEqualTo(plain);
        }
        assertThatThrownBy(() -> lane.opening(OFFICIAL, OTHER, new ByteArrayInputStream(sealed)))
                .isInstanceOf(Unreadable.class);
        var cut = Arrays.copyOf(sealed, sealed.length - 70_000);
        assertThatThrownBy(() -> lane.opening(OFFICIAL, PLACE, new ByteArrayInputStream(cut))
                        .readAllBytes())
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> lane.opening(OFFICIAL, PLACE, new ByteArrayInputStream(new byte[] {'M', 'D'})))
                .isInstanceOf(Unreadable.class);
    }
}
