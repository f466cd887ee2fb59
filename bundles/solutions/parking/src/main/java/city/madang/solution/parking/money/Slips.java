// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.device.Command;
import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Devices;
import city.madang.device.Outcome;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.ReceiptPrinter;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.solution.parking.money.domain.BoothDuty;
import city.madang.solution.parking.money.domain.Receipt;
import city.madang.solution.parking.money.store.BoothMapper;
import city.madang.solution.parking.site.CarPark;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Has the devices of a booth print receipts and open the drawer, where it has such devices. Nobody waits for them. */
public final class Slips {
    private final Kit kit;
    private final Devices devices;
    private final BoothDevices booth;
    private final SlipWords words;

    public Slips(Kit kit, Devices devices, BoothDevices booth) {
        this.kit = kit;
        this.devices = devices;
        this.booth = booth;
        words = new SlipWords(kit);
    }

    /** After money was taken: the receipt is printed, and the drawer opens for cash. Told again it does nothing again. */
    public void taken(CarPark carPark, Receipt receipt) {
        print(carPark, receipt, id("slip ", receipt));
        if (receipt.means() == Means.CASH) {
            booth.device(carPark.id(), BoothDuty.DRAWER)
                    .ifPresent(drawer -> devices.order(
                            drawer, CashDrawer.class, command(id("drawer ", receipt), CashDrawer::release)));
        }
    }

    /** The receipt is printed once more. @return false where there is no printer */
    public boolean again(CarPark carPark, Receipt receipt, String once) {
        return print(carPark, receipt, id("again " + once, receipt));
    }

    /** Whether the booth has a printer. */
    public boolean canPrint(CarPark carPark) {
        return booth.device(carPark.id(), BoothDuty.PRINTER).isPresent();
    }

    private static CommandId id(String what, Receipt receipt) {
        var name = what + receipt.payment();
        return new CommandId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private boolean print(CarPark carPark, Receipt receipt, CommandId id) {
        var lines = words.lines(carPark, receipt);
        var printer = booth.device(carPark.id(), BoothDuty.PRINTER);
        printer.ifPresent(device -> settled(
                receipt,
                devices.order(
                        device,
                        ReceiptPrinter.class,
                        command(id, (paper, command, until) -> paper.print(lines, command, until)))));
        return printer.isPresent();
    }

    private void settled(Receipt receipt, CompletionStage<Outcome> printing) {
        printing.thenAccept(outcome -> kit.database()
                .run(tx -> tx.mapper(BoothMapper.class)
                        .printed(
                                receipt.carPark(),
                                receipt.number(),
                                outcome.kind().name())));
    }

    private <R extends DeviceRole> Command<R> command(CommandId id, Command.Deed<R> deed) {
        return new Command<>(id, Deadline.in(Deadline.USUAL, kit.clock()), OptionalLong.empty(), deed);
    }
}
