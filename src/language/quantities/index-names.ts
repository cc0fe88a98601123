/** One word of the names by which the share indexes of the world's exchanges go. */
export const INDEX_NAMES: ReadonlySet<string> = new Set(
  [
    'nikkei topix mothers dax mdax tecdax cac ftse footsie dow nasdaq s&p russell kospi kosdaq sensex nifty csi sse hang seng asx ordinaries nzx jse bovespa ibovespa',
    'merval tsx ibex mib aex omx smi atx wig bux rts micex moex bist stoxx egx kse psei klci taiex sti vix iseq',
  ].flatMap((line) => line.split(' ')),
);
