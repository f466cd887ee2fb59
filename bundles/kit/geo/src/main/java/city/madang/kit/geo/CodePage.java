// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which code page the table of a shapefile is written. */
final class CodePage {
    /** Language driver ids of dBASE and ESRI for code pages in use; others say UTF-8 in a file beside. */
    private static final Map<Integer, String> DRIVERS = Map.ofEntries(
            Map.entry(0x03, "windows-1252"),
            Map.entry(0x57, "windows-1252"),
            Map.entry(0x78, "x-windows-950"),
            Map.entry(0x79, "x-windows-949"),
            Map.entry(0x7A, "GBK"),
            Map.entry(0x7B, "windows-31j"),
            Map.entry(0x7C, "x-windows-874"),
            Map.entry(0x7D, "windows-1255"),
            Map.entry(0x7E, "windows-1256"),
            Map.entry(0x65, "IBM866"),
            Map.entry(0x26, "IBM866"),
            Map.entry(0xC8, "windows-1250"),
            Map.entry(0xC9, "windows-1251"),
            Map.entry(0xCA, "windows-1254"),
            Map.entry(0xCB, "windows-1253"));

    private CodePage() {}

    /**
     * What the file {@code .cpg} says, else what the table's own header says, else UTF-8.
     *
     * @throws IllegalArgumentException for one that is not known
     */
    static Charset of(Optional<String> file, byte driver) {
        if (file.isPresent()) {
            var name = file.get().strip();
            return Stream.of(
                            name,
                            "windows-" + name,
                            "x-windows-" + name,
                            "IBM" + name,
                            name.replace("ANSI ", "windows-"))
                    .flatMap(each -> find(each).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the code page '" + name + "' is not known"));
        }
        return Optional.ofNullable(DRIVERS.get(Byte.toUnsignedInt(driver)))
                .flatMap(CodePage::find)
                .orElse(StandardCharsets.UTF_8);
    }

    private static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name.equals("65001") ? "UTF-8" : name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
