// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.kit.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The list that the city file names: read at start when its content is another than before. */
final class CityPlaceFile {
    private static final Logger LOG = LoggerFactory.getLogger(CityPlaceFile.class);

    private final CityPlaces places;

    CityPlaceFile(CityPlaces places) {
        this.places = places;
    }

    void read(Path file) {
        try {
            var content = Files.readAllBytes(file);
            var hash = Optional.of(Sha256.of(content));
            if (!places.storedEdition().fileHash().equals(hash)) {
                take(file, content, hash);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read and the places stay as they were: {}", file, e.toString());
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is not in UTF-8 and the places stay as they were", file);
        }
    }

    private void take(Path file, byte[] content, Optional<String> hash) {
        var list = PlaceFile.read(PlaceFile.decoded(content), places.rules());
        if (list.places().isEmpty() && !list.problems().isEmpty()) {
            LOG.warn("{} has no good line and the places stay as they were", file);
            return;
        }
        places.take(list.places().values(), file.getFileName().toString(), true, edition -> hash);
        if (list.problems().isEmpty()) {
            LOG.info("{} places read from {}", list.places().size(), file);
        } else {
            LOG.warn(
                    "{} places read from {}; {} lines are refused, the first is {}: import the file to see why",
                    list.places().size(),
                    file,
                    list.problems().size(),
                    list.problems().get(0).line());
        }
    }
}
