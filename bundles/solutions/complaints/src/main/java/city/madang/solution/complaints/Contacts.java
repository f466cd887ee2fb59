// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.store.ContactMapper;
import city.madang.solution.complaints.store.ContactRow;
import city.madang.vault.Place;
import city.madang.vault.Reach;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.util.List;
import java.util.Optional;

/** Names and addresses of citizens, sealed by the vault; found again by who knows the address. */
final class Contacts implements SealedRows {
    private static final String TABLE = "complaints_contact";

    private final Kit kit;
    private final Vault vault;

    Contacts(Kit kit) {
        this.kit = kit;
        this.vault = kit.vault();
    }

    void add(Tx tx, ReceiptNumber number, Contact contact) {
        tx.mapper(ContactMapper.class).insert(sealed(number, contact));
    }

    Optional<Contact> find(Tx tx, ReceiptNumber number) {
        return tx.mapper(ContactMapper.class).find(number).map(this::opened);
    }

    /** Requests of who left this address or telephone number. */
    List<ReceiptNumber> reachedBy(Tx tx, String reach) {
        return tx.mapper(ContactMapper.class).reachedBy(index(reach));
    }

    void remove(Tx tx, ReceiptNumber number) {
        tx.mapper(ContactMapper.class).delete(number);
    }

    private ContactRow sealed(ReceiptNumber number, Contact contact) {
        return new ContactRow(
                number,
                vault.seal(place("name", number), contact.name()),
                vault.seal(place("reach", number), contact.reach()),
                Optional.of(contact.reach()).filter(reach -> !reach.isEmpty()).map(this::index),
                true);
    }

    Contact opened(ContactRow row) {
        return row.sealed()
                ? new Contact(
                        vault.open(place("name", row.number()), row.name()),
                        vault.open(place("reach", row.number()), row.reach()))
                : new Contact(row.name(), row.reach());
    }

    private String index(String reach) {
        return vault.index("reach", Reach.form(reach, ""));
    }

    private static Place place(String column, ReceiptNumber number) {
        return new Place(TABLE, column, number.value());
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(ContactMapper.class);
            var rows = mapper.after(after, most);
            rows.stream()
                    .filter(row -> !row.sealed() || !vault.isCurrent(row.reach()))
                    .forEach(row -> mapper.replace(row, sealed(row.number(), opened(row))));
            return rows.stream()
                    .reduce((first, second) -> second)
                    .map(row -> row.number().value());
        });
    }
}
