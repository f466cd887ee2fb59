// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.file.StoredFile;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Titles of books and pictures of their covers. Tests put it into jars, each with its version and its own scripts. */
@SolutionModule(id = "shelf", roles = "shelf.clerk")
public final class ShelfModule implements Solution, Shelf {
    private static final String COVERS = "covers";

    private Kit kit;

    @Override
    public Offer open(Kit given) {
        kit = given;
        OPENING.get().run();
        if (BROKEN.contains(version())) {
            cover(BROKE);
            throw new IllegalStateException(version() + " is broken");
        }
        return Offer.of().mappers(ShelfMapper.class);
    }

    @Override
    public String version() {
        try (var in = ShelfModule.class.getResourceAsStream("/shelf-version")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(String title) {
        kit.database().run(tx -> tx.mapper(ShelfMapper.class).insert(title));
    }

    @Override
    public List<String> titles() {
        return kit.database().read(tx -> tx.mapper(ShelfMapper.class).titles());
    }

    @Override
    public StoredFile cover(String title) {
        try {
            return kit.files()
                    .make(
                            COVERS + title,
                            title,
                            "text/plain",
                            out -> out.write(title.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<StoredFile> covers() {
        return Stream.concat(titles().stream(), Stream.of(BROKE))
                .flatMap(title -> kit.files().list(COVERS + title).stream())
                .toList();
    }
}
