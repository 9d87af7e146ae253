// Towns whose names mislead: those that are plain words or names of people, and the short names that people use.

/** Names of towns that are also common words, names of people or other things. */
export const PLAIN = new Set(
  'arnold,ash,ashley,banks,barking,barnet,barrow,barry,bath,battle,benson,bentley,beverley,bolton,bow,box,boyle,bradley,brandon,bray,brent,bride,bridge,brooke,bugle,burley,burton,bury,busby,camber,carlton,chard,cheddar,chelsea,chester,church,clara,clare,cliffe,clifton,clive,clones,connor,cooling,corby,cork,cove,croft,crook,dale,deal,denny,derby,diss,dollar,douglas,dover,dudley,dunbar,dunlop,elton,errol,erskine,everton,eye,fleet,flint,ford,forth,frome,goole,goring,grain,hackney,hale,hamilton,harley,harlow,hay,hayes,healing,hill,holt,hook,hope,hull,huntley,hurley,hurst,hutton,hyde,hythe,irvine,keith,kenton,kill,law,leek,leigh,leslie,lincoln,livingston,logan,lynn,march,marlow,melrose,mere,mold,morley,moss,muff,nairn,nash,neath,nelson,newport pagnell,norton,over,paisley,pant,par,patrick,paull,peel,plains,pool,poole,preston,ramsey,reading,ripley,rock,rode,rugby,rush,ryde,rye,sale,sandwich,sandy,scone,seaton,selby,send,settle,shannon,shaw,shelley,shirley,sidcup,simpson,stafford,stanley,stock,stone,street,stroud,sutton,sway,swords,thorne,tong,tower,trim,tring,upton,valley,victoria,wales,wall,walton,warden,ware,warwick,washington,welling,wells,weston,whitby,whitley,wick,wing,winsford,winslow,winston,wool,yarm,yate'.split(
    ',',
  ),
);
/** Those of them that are large towns, named so often that a capital and no other sense near them is enough. */
export const LARGE = new Set(
  'bolton,corby,derby,goole,harlow,lincoln,paisley,poole,preston,rugby,selby,stroud,whitby,winsford'.split(
    ',',
  ),
);

/** Short names that people use, with the gazetteer's. */
export const SHORT: readonly (readonly [short: string, name: string])[] = [
  ['Hull', 'Kingston upon Hull'],
  ['Newcastle', 'Newcastle upon Tyne'],
  ['Stoke', 'Stoke-on-Trent'],
  ['Southend', 'Southend-on-Sea'],
  ['Weston', 'Weston-super-Mare'],
  ['Barrow', 'Barrow in Furness'],
  ['Yarmouth', 'Great Yarmouth'],
  ['Brum', 'Birmingham'],
  ["B'ham", 'Birmingham'],
  ['Lynn', "King's Lynn"],
];
