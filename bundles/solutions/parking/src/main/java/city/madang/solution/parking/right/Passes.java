// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.data.Tx;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.central.Copies;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.Workdays;
import city.madang.solution.parking.right.store.PassMapper;
import city.madang.solution.parking.right.store.PassMapper.Wanted;
import city.madang.solution.parking.right.store.PassRow;
import city.madang.solution.parking.site.CarParkId;
import city.madang.vault.SealedRows;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Passes, kept and found. {@link PassOffice} is what officials do with them. Safe for several threads. */
public final class Passes implements SealedRows {
    /** 26 characters of 32: 130 bits. */
    private static final int CODE = 26;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Kit kit;
    private final PassVault vault;
    private final SecureRandom random = new SecureRandom();

    public Passes(Kit kit) {
        this.kit = kit;
        vault = new PassVault(kit.vault());
    }

    /** The city's clock and working days. */
    public Workdays days() {
        return new Workdays(kit.city().zone(), kit.calendar()::works);
    }

    /** A code that nobody can guess. */
    String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * Writes the whole of it, whether there is one with its id or not, and has the sites told where it counts.
     *
     * @throws NotAllowed on a site, which has copies of the centre's
     */
    public void keep(Tx tx, Pass pass) {
        if (kit.sites().own().isPresent()) {
            throw new NotAllowed("pass.centre.refusal");
        }
        var places = new HashSet<>(tx.mapper(PassMapper.class).places(pass.id()));
        places.addAll(pass.cover().carParks());
        Copies.changed(tx, kit.clock().instant(), ChangeKind.PASS, pass.id(), places);
        write(tx, pass);
    }

    /** The only writer of passes, and for a site's copy of one. */
    public void write(Tx tx, Pass pass) {
        var mapper = tx.mapper(PassMapper.class);
        var row = vault.sealed(pass);
        if (mapper.update(row) == 0) {
            mapper.insert(row);
        }
        mapper.deletePlates(pass.id());
        pass.cover().plates().stream().distinct().forEach(plate -> mapper.insertPlate(pass.id(), plate));
        mapper.deletePlaces(pass.id());
        pass.cover().carParks().forEach(carPark -> mapper.insertPlace(pass.id(), carPark));
        mapper.deleteCodes(pass.id());
        mapper.insertCode(pass.id(), vault.code(pass.code()));
        pass.card().ifPresent(card -> mapper.insertCode(pass.id(), vault.code(card)));
    }

    public Optional<Pass> find(Tx tx, String id) {
        var mapper = tx.mapper(PassMapper.class);
        return mapper.find(id).map(row -> vault.opened(row, mapper.plates(id), new HashSet<>(mapper.places(id))));
    }

    public Optional<Pass> find(String id) {
        return kit.database().read(tx -> find(tx, id));
    }

    /** Nobody else changes it before the end of the unit of work. @throws NoSuchElementException when there is none */
    public Pass hold(Tx tx, String id) {
        tx.mapper(PassMapper.class).hold(id);
        return find(tx, id).orElseThrow();
    }

    /** Which pass a card or code is of. */
    Optional<Pass> ofCode(Tx tx, String shown) {
        return tx.mapper(PassMapper.class).ofCode(vault.code(shown)).flatMap(id -> find(tx, id));
    }

    /** Those for this plate in this car park. */
    List<Pass> ofPlate(Tx tx, CarParkId carPark, String plate) {
        return tx.mapper(PassMapper.class).ofPlate(carPark, plate).stream()
                .flatMap(id -> find(tx, id).stream())
                .toList();
    }

    /** Those of a contact, in the form that {@link city.madang.vault.Reach#form} gives. */
    List<Pass> ofReach(Tx tx, String reach) {
        return tx.mapper(PassMapper.class).ofContact(vault.contact(reach)).stream()
                .flatMap(id -> find(tx, id).stream())
                .toList();
    }

    /** With all that belongs to it. */
    void delete(Tx tx, String id) {
        var mapper = tx.mapper(PassMapper.class);
        mapper.deletePlates(id);
        mapper.deletePlaces(id);
        mapper.deleteCodes(id);
        mapper.delete(id);
    }

    /** A pass in a list. @param state as of today */
    public record Listed(Pass pass, String state) {}

    /** Those with this in a plate, or of this holder, or with this contact; all for an empty text. Those that end last first. */
    public Sliced<Listed> search(String typed, Slice slice) {
        var plate = typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        var wanted = new Wanted(plate, vault.name(typed), vault.contact(typed), slice.offset(), slice.size());
        var today = kit.clock().instant().atZone(kit.city().zone()).toLocalDate();
        return kit.database().read(tx -> {
            var mapper = tx.mapper(PassMapper.class);
            var found = mapper.slice(wanted).stream()
                    .flatMap(row -> find(tx, row.id()).stream())
                    .map(pass -> new Listed(pass, pass.state(today).name()))
                    .toList();
            return new Sliced<>(found, slice, mapper.count(wanted));
        });
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return kit.database().inTransaction(tx -> {
            var rows = tx.mapper(PassMapper.class).after(after, most);
            rows.stream().filter(row -> !vault.isCurrent(row)).forEach(row -> write(tx, hold(tx, row.id())));
            return rows.stream().reduce((first, second) -> second).map(PassRow::id);
        });
    }
}
