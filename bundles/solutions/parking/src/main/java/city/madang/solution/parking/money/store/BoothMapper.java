// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.store;

import city.madang.device.DeviceId;
import city.madang.solution.parking.money.domain.BoothDuty;
import city.madang.solution.parking.money.domain.GrantedDiscount;
import city.madang.solution.parking.money.domain.Receipt;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What booths need: discounts, receipts, devices, tax. */
public interface BoothMapper {
    /** A device that does something at a booth. */
    record BoothDevice(CarParkId carPark, BoothDuty duty, DeviceId device) {}

    void insertDiscount(GrantedDiscount discount);

    Optional<GrantedDiscount> discount(String id);

    /** Those that count, the oldest first. */
    List<GrantedDiscount> discounts(String session);

    /** @return 0 when it does not count any more */
    int withdraw(String id, String session, Instant at);

    /** @return 0 when nothing was numbered there yet */
    int countUp(String carPark, String kind);

    Long last(String carPark, String kind);

    void insertNumber(String carPark, String kind);

    void insertReceipt(Receipt receipt);

    Optional<Receipt> receipt(CarParkId carPark, long number);

    Optional<Receipt> receiptOf(String payment);

    void printed(CarParkId carPark, long number, String outcome);

    List<BoothDevice> devices(CarParkId carPark);

    void deleteDevices(CarParkId carPark);

    void insertDevice(BoothDevice device);

    /** In hundredths of a per cent; empty when none was named by that day. */
    Optional<Integer> taxRate(LocalDate day);

    void deleteTaxRate(LocalDate fromDay);

    void insertTaxRate(LocalDate fromDay, int rate);
}
