// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Receipts;
import city.madang.kit.DataFolder;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ReceiptOffice;
import city.madang.kit.identity.ReceiptMapper.Issued;
import java.security.SecureRandom;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receipts in the city's database, written in the unit of work of the record that they stand for. */
@Component
public final class ReceiptDesk implements ReceiptOffice {
    private final ModuleDatabase database;
    private final Clock clock;
    private final Pins pins;
    private final KeyedHash onces;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public ReceiptDesk(@Reference IdentityTables tables, @Reference DataFolder folder, @Reference Clock clock) {
        database = tables.database();
        this.clock = clock;
        pins = new Pins(folder);
        onces = new KeyedHash(folder.key("receipt-once"));
    }

    @Override
    public Receipts forModule(String module) {
        return (tx, once) -> issue(tx, module, once);
    }

    private Receipt issue(Tx tx, String module, String once) {
        if (once.isBlank()) {
            throw new IllegalArgumentException("a receipt needs the form's once");
        }
        var mapper = database.join(tx).mapper(ReceiptMapper.class);
        var hash = onces.hex(module + " " + once);
        while (true) {
            var now = clock.instant();
            var number = ReceiptNumber.next(now, random);
            var pin = pins.pin(number);
            var row = new Issued(number, module, hash, pins.kept(number, pin), now);
            if (InsertIfAbsent.run(() -> mapper.insertIfAbsent(row))) {
                return new Receipt(number, pin, false);
            }
            var first = mapper.byOnce(hash);
            if (first.isPresent()) {
                return new Receipt(first.get(), pins.pin(first.get()), true);
            }
            // Neither ours nor of the same form: another form drew the same number in this second (1 in 2^40).
        }
    }
}
