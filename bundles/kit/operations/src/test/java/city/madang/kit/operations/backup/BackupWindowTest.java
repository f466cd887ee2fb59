// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.BackupPart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupWindowTest {
    private final List<String> acts = new ArrayList<>();

    @Test
    void holdsInOneOrderAndLetsGoInTheOther() {
        try (var window =
                BackupWindow.open(List.of(part("keys", true), part("files", true), part("index", false)), false)) {
            assertThat(window.copied()).extracting(BackupWindow.Copied::part).containsExactly("files", "keys");
            acts.add("read");
        }
        assertThat(acts).containsExactly("hold files", "hold keys", "read", "free keys", "free files");
    }

    @Test
    void takesWhatCanBeBuiltAgainOnlyWhenAskedFor() {
        try (var window = BackupWindow.open(List.of(part("index", false)), true)) {
            assertThat(window.copied()).containsExactly(new BackupWindow.Copied("index", Path.of("index")));
        }
    }

    @Test
    void holdsNothingWhenOnePartCannotBeHeld() {
        var broken = new Part("zz", true, acts) {
            @Override
            public AutoCloseable hold() {
                throw new IllegalStateException("busy");
            }
        };
        assertThatThrownBy(() -> BackupWindow.open(List.of(part("files", true), broken), false))
                .hasMessage("busy");
        assertThat(acts).containsExactly("hold files", "free files");
    }

    private Part part(String name, boolean needed) {
        return new Part(name, needed, acts);
    }

    private static class Part implements BackupPart {
        private final String name;
        private final boolean needed;
        private final List<String> acts;

        Part(String name, boolean needed, List<String> acts) {
            this.name = name;
            this.needed = needed;
            this.acts = acts;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Path> folders() {
            return List.of(Path.of(name));
        }

        @Override
        public boolean needed() {
            return needed;
        }

        @Override
        public AutoCloseable hold() {
            acts.add("hold " + name);
            return () -> acts.add("free " + name);
        }
    }
}
