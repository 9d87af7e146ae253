// Towns whose names mislead: those that are plain words or names of people, and the short names that people use.

/** Names of towns that are also common words, names of people or other things. */
export const PLAIN = new Set(
  'bath,reading,battle,sale,mark,ware,rush,grant,deal,street,march,bury,barking,wells,eye,ash,hook,diss,ham,lynn,hull,weston,sandwich,rugby,rye,poole,beer,ford,barrow,over,settle,stone,leek,nelson,stanley,lincoln,washington,chester,ashley,beverley,kelly,wing,hope,hill,shaw,wick,nairn,roy,barry,crook,wells,cross,bow,lee,bell,king,queen,park,green,brown,white,black,hale,holt,cove,moss,ness,well,broad,east,west,north,south,church,castle,chase,cannock chase,stroud,frome,corby,yate,yarm,tring,ripley,wells,bray,clay,coat,count,dale,dean,drake,fleet,goole,great,heath,hythe,kirk,lark,lord,may,mold,newport pagnell,nash,neath,page,penn,petty,ross,royal,ryde,seal,seaton,selby,shirley,sidney,sunbury,sutton,tame,thorne,ton,upton,victoria,walker,wallace,warren,welling,whitby,wood,worth,angel,bank,bishop,bolton,bradley,burton,carlton,clare,clifton,colin,craig,darwin,denny,derby,douglas,dudley,ellis,euston,gordon,hamilton,harlow,harris,hayes,howard,hyde,irvine,jarvis,kent,langley,leigh,leslie,livingston,marlow,melton,milton,morley,morris,norton,paisley,parker,percy,preston,ramsey,russell,sidcup,stafford,stewart,surrey,sydney,taylor,tyne,vernon,wallis,warwick,wesley,whitley,winston,winsford,baker,cooper,turner,boots,swift,post,lane,drive,court,way,friend,home,house,may,april,june,august,monday,sunday,police,officer'.split(
    ',',
  ),
);
/** Those of them that are large towns, named so often that a capital and no other sense near them is enough. */
export const LARGE = new Set(
  'preston,lincoln,derby,bolton,harlow,corby,stroud,whitby,rugby,poole,paisley,selby,goole,winsford'.split(
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
