// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.Plate;
import city.madang.device.simulator.Lane.Traveller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Vehicles that came in by the lanes of this driver and have not left: forgotten when it stops. Safe for several threads. */
final class Yard {
    private static final String LETTERS = "가나다라마거너더러머";
    private static final int SERIES = 60;
    private static final int NUMBERS = 10_000;
    /** More than any simulated car park has. */
    private static final int MOST = 10_000;

    private final List<Plate> inside = new ArrayList<>();

    /** New vehicles, which stay. */
    Traveller arriving() {
        return new Traveller() {
            @Override
            public Optional<Plate> next(RandomGenerator random) {
                var letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
                return Optional.of(Plate.read(
                        String.format("%02d%c%04d", 10 + random.nextInt(SERIES), letter, random.nextInt(NUMBERS))));
            }

            @Override
            public void through(Plate plate) {
                stays(plate);
            }
        };
    }

    /** Vehicles that are inside, in no order. */
    Traveller leaving() {
        return new Traveller() {
            @Override
            public Optional<Plate> next(RandomGenerator random) {
                return one(random);
            }

            @Override
            public void through(Plate plate) {
                gone(plate);
            }
        };
    }

    private synchronized void stays(Plate plate) {
        if (inside.size() < MOST) {
            inside.add(plate);
        }
    }

    private synchronized Optional<Plate> one(RandomGenerator random) {
        return inside.isEmpty() ? Optional.empty() : Optional.of(inside.get(random.nextInt(inside.size())));
    }

    private synchronized void gone(Plate plate) {
        inside.remove(plate);
    }
}
