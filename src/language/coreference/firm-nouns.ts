/** Nouns with which the news takes up a firm or body that it has named, by its being one and by its trade. */
export const FIRM_NOUNS: ReadonlySet<string> = new Set(
  `company firm carmaker automaker airline carrier manufacturer maker group corporation conglomerate bank lender insurer retailer producer operator supplier
  builder developer publisher broadcaster chain brand giant startup multinational utility shipbuilder planemaker drugmaker chipmaker brewer miner refiner
  steelmaker airframer club organisation organization agency foundation association charity business enterprise consortium subsidiary
  venture wholesaler distributor exporter importer contractor brokerage broker shipper railway newspaper refinery supermarket hotelier toymaker
  grocer buyer seller bidder fund partner rival paper outlet`.split(/\s+/u),
);
